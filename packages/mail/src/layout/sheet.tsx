import type { ReactElement, ReactNode } from 'react';

import { styles } from './styles.ts';

/** The page that every letter is written on. `because` tells the reader why it came. */
export function Sheet(props: {
  title: string;
  because: string;
  children: ReactNode;
}): ReactElement {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
        <title>{props.title}</title>
      </head>
      <body style={styles.page}>
        <div style={styles.sheet}>
          <p style={styles.brand}>Kamiyo</p>
          <h1 style={styles.title}>{props.title}</h1>
          {props.children}
          <p style={styles.foot}>{props.because}</p>
        </div>
      </body>
    </html>
  );
}
