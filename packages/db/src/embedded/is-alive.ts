import { readFileSync } from 'node:fs';

/** Whether a process with this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The program of a process, as the system shortens it; null where the system does not say. */
export function programOf(pid: number): string | null {
  return readProc(pid, 'comm')?.trim() ?? null;
}

/** When a process started, in ticks of this boot; empty where the system does not say. */
export function startOf(pid: number): string {
  const stat = readProc(pid, 'stat');
  // The name stands in brackets and may hold anything; the 20th field after it is the start.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
