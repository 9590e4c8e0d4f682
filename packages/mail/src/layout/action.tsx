import type { ReactElement } from 'react';

import { styles } from './styles.ts';

/** What to do next: a button, and its address in words for programs that show no buttons. */
export function Action(props: { href: string; label: string }): ReactElement {
  const href = toWebAddress(props.href);
  return (
    <>
      <p style={styles.text} data-skip-in-text={true}>
        <a href={href} style={styles.button}>
          {props.label}
        </a>
      </p>
      <p style={styles.address}>
        {props.label}: <br />
        <a href={href} style={styles.link}>
          {href}
        </a>
      </p>
    </>
  );
}

/** React escapes an address but would keep one that runs a script. */
function toWebAddress(href: string): string {
  if (!/^https?:\/\//.test(href)) throw new TypeError('A link in a letter is a web address.');
  return href;
}
