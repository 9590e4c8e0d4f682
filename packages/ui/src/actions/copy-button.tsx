import { useEffect, useState, type ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';

const confirmMs = 2_000;

/** Copies a text. Takes its room from the start and appears once it can work. */
export function CopyButton(props: { text: string; label: string }): ReactNode {
  const [ready, setReady] = useState(false);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    setReady(true);
  }, []);
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => {
      setState('idle');
    }, confirmMs);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setState('copied');
    } catch {
      // No clipboard on an insecure origin, or the browser refused.
      setState('failed');
    }
  };
  if (!ready) return <span className="size-6 shrink-0" />;
  return (
    <button
      aria-label={props.label}
      className="grid size-6 shrink-0 place-items-center rounded text-muted hover:text-accent"
      onClick={() => {
        void copy();
      }}
      title={state === 'failed' ? 'The browser did not allow it: select the text' : 'Copy'}
      type="button"
    >
      <Icon name={state === 'copied' ? 'check' : state === 'failed' ? 'alert' : 'copy'} />
      <span aria-live="polite" className="sr-only">
        {state === 'copied' ? 'Copied' : state === 'failed' ? 'Could not be copied' : ''}
      </span>
    </button>
  );
}
