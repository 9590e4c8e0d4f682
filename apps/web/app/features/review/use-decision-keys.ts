import { useEffect, type RefObject } from 'react';

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * `j` and `k` go from case to case, over all queues; a button with `data-key` in the case at hand is pressed by that
 * key. Keys rest while something is being typed.
 */
export function useDecisionKeys(ref: RefObject<HTMLElement>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const list = ref.current;
      if (list === null || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select') !== null) return;
      const step = steps[event.key];
      if (step !== undefined) {
        event.preventDefault();
        move(list, step);
        return;
      }
      const current = target.closest<HTMLElement>('[data-case]');
      current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [ref]);
}

function move(list: HTMLElement, step: number): void {
  const cases = [...list.querySelectorAll<HTMLElement>('[data-case]')];
  const at = cases.findIndex((entry) => entry.contains(document.activeElement));
  cases[Math.min(cases.length - 1, Math.max(0, at + step))]?.focus();
}
