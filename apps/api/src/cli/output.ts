/** What a command prints: one JSON object for programs, or text for people. */
export type Output = {
  json: boolean;
  /** The result, on standard output: exactly one call. */
  result(value: unknown, toText: () => string): void;
  /** Where a long command has got to, on standard error. */
  progress(text: string): void;
};

export type OutputStreams = { out: NodeJS.WritableStream; err: NodeJS.WriteStream };

export function createOutput(json: boolean, streams: OutputStreams): Output {
  let lastLength = 0;
  const clearLine = () => {
    if (lastLength > 0) streams.err.write(`\r${' '.repeat(lastLength)}\r`);
    lastLength = 0;
  };
  return {
    json,
    result: (value, toText) => {
      clearLine();
      streams.out.write(`${json ? JSON.stringify(value) : toText()}\n`);
    },
    progress: (text) => {
      if (!streams.err.isTTY) {
        streams.err.write(`${text}\n`);
        return;
      }
      clearLine();
      streams.err.write(text);
      lastLength = text.length;
    },
  };
}

/** Columns of text, each as wide as its widest cell; numbers are set right. */
export function toTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  );
  const numeric = header.map((_, column) =>
    rows.every((row) => /^[\d.,%$ –-]*$/.test(row[column] ?? '')),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return numeric[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [
    line(header),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
  ].join('\n');
}
