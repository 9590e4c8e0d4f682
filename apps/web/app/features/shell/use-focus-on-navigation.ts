import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

export const mainId = 'content';

/**
 * After going to another page the focus starts at its content and its title is read out, as a
 * browser does when it loads a page. A changed filter is the same page and keeps the focus.
 */
export function useFocusOnNavigation(): string {
  const { pathname, hash } = useLocation();
  const [announcement, setAnnouncement] = useState('');
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    setAnnouncement(document.title);
    if (hash === '') document.getElementById(mainId)?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return announcement;
}
