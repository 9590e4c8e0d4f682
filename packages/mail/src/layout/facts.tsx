import type { ReactElement } from 'react';

import { styles } from './styles.ts';

/** Names and values, one a row. */
export function Facts(props: { rows: readonly (readonly [string, string])[] }): ReactElement {
  return (
    <table style={styles.facts} role="presentation">
      <tbody>
        {props.rows.map(([name, value]) => (
          <tr key={name}>
            <th style={styles.factName}>{name}</th>
            <td style={styles.factValue}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
