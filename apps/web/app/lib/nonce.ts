import { createContext, useContext } from 'react';

/** Marks our scripts for the content security policy. Only the server knows it. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
