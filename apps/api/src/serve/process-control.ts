/** What a role tells the process that started it. */
export type RoleMessage = { ready: true; address: string | null };

export function tellParent(message: RoleMessage): void {
  process.send?.(message);
}

/**
 * Resolves with why this process should stop: SIGTERM, SIGINT, or the end of the process that
 * started it. A second signal ends the process at once.
 */
export function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (reason: string) => {
      if (asked && reason.startsWith('SIG')) process.exit(130);
      asked = true;
      resolve(reason);
    };
    process.on('SIGTERM', () => {
      ask('SIGTERM');
    });
    process.on('SIGINT', () => {
      ask('SIGINT');
    });
    process.on('disconnect', () => {
      ask('the parent process ended');
    });
  });
}
