import type { ReactElement, ReactNode } from 'react';

import { styles } from './styles.ts';

export function Text(props: { children: ReactNode }): ReactElement {
  return <p style={styles.text}>{props.children}</p>;
}
