/** How each door answers an error, and what its page says. */
export type ErrorRow = {
  status: number;
  trpc: string;
  log: 'info' | 'warn' | 'error';
  title: string;
  advice: string;
};
