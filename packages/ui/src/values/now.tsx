import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

const tickMs = 30_000;
const NowContext = createContext<number>(0);

/**
 * What relative times are measured against. It starts with the server's clock, so that server and
 * browser render the same words, and then follows the browser's.
 */
export function NowProvider(props: { initial: string; children: ReactNode }): ReactNode {
  const [now, setNow] = useState(() => Date.parse(props.initial));
  useEffect(() => {
    const tick = () => {
      setNow(Date.now());
    };
    tick();
    const timer = setInterval(tick, tickMs);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return <NowContext.Provider value={now}>{props.children}</NowContext.Provider>;
}

export function useNow(): number {
  return useContext(NowContext);
}
