import type { ReactNode } from 'react';

/** Running text at a width that can be read. */
export function Prose({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="max-w-prose [&>div]:mt-3 [&_h2]:mt-8 [&_h2]:mb-2 [&_h2]:text-xl [&_h2]:font-semibold [&_h2]:first:mt-0 [&_h3]:mt-5 [&_h3]:mb-1 [&_h3]:font-semibold [&_li]:mt-1.5 [&_ol]:list-decimal [&_ol]:pl-5 [&_p]:mt-3 [&_p]:first:mt-0 [&_p_code]:rounded-sm [&_p_code]:bg-raised [&_p_code]:px-1 [&_li_code]:rounded-sm [&_li_code]:bg-raised [&_li_code]:px-1 [&_ul]:mt-3 [&_ul]:list-disc [&_ul]:pl-5">
      {children}
    </div>
  );
}
