import { clearInterval, setInterval } from 'node:timers';

const lookMs = 500;

/** Calls back once the process that started this one is gone. Keeps no process alive. */
export function whenParentEnds(callback) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, lookMs);
  watch.unref();
}
