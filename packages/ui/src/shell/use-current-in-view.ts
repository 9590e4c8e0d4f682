import { useEffect, useRef, type RefObject } from 'react';

/** Shows the current one of links in a row that is wider than the screen: a phone cuts it off. */
export function useCurrentInView(current: string | undefined): RefObject<HTMLElement> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (row.current === null || link == null) return;
    const [frame, place] = [row.current.getBoundingClientRect(), link.getBoundingClientRect()];
    // Not `scrollIntoView`: that moves the page too.
    row.current.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2;
  }, [current]);
  return row;
}
