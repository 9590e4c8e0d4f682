import { useEffect, type RefObject } from 'react';

/** Closes a `<details>` on Escape and on a press outside of it. */
export function useDismissible(ref: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const menu = ref.current;
    if (menu === null) return;
    const onPointer = (event: PointerEvent) => {
      if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [ref]);
}
