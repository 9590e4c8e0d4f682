import type { Sealer } from '@kamiyo/core/accounts';
import type { Clock } from '@kamiyo/core/kernel';

import {
  cookieName,
  type Browser,
  type BrowserSessions,
  type FoundSession,
} from './browser-sessions.ts';

/** What is kept in the browser for the few minutes that a step takes; sealed. */
type StepName = 'second_factor' | 'github' | 'operator';

/** The session of the request at hand. What changes reaches the browser as a cookie. */
export type SessionPort = {
  /** Signs in. A session that was there ends, unless an operator comes back to it. */
  start(session: { userId: string; impersonatorId?: string }): Promise<void>;
  /** The same session under a new token, the password given just now. */
  confirm(): Promise<void>;
  /** Signs out. */
  end(): Promise<void>;
  /** Goes back to the session of the operator, if it still holds. */
  resumeOperator(operatorId: string): Promise<void>;
  keepStep(name: StepName, value: Record<string, string | null>): void;
  readStep(name: StepName): Record<string, string | null> | null;
  dropStep(name: StepName): void;
};

export type SessionPortDeps = {
  sessions: BrowserSessions;
  sealer: Sealer;
  clock: Clock;
  isSecure: boolean;
  browser: Browser;
  cookieHeader: string;
  found: FoundSession | null;
  setCookie(cookie: string): void;
};

const stepSeconds: Record<StepName, number> = {
  second_factor: 10 * 60,
  github: 10 * 60,
  operator: 60 * 60,
};

export function createSessionPort(deps: SessionPortDeps): SessionPort {
  const { sessions, browser } = deps;
  const setCookie = (cookie: string) => {
    deps.setCookie(cookie);
  };
  let token = deps.found?.token ?? null;
  const endCurrent = async () => {
    if (token !== null) await sessions.end(token);
    token = null;
  };
  const port: SessionPort = {
    ...createSteps(deps),
    start: async ({ userId, impersonatorId }) => {
      if (impersonatorId === undefined) {
        await endCurrent();
        setCookie(await sessions.start({ userId, browser }));
        return;
      }
      port.keepStep('operator', { token });
      setCookie(await sessions.start({ userId, browser, impersonatorId }));
    },
    confirm: async () => {
      if (deps.found === null) return;
      const { attributes: of, principal } = deps.found;
      await endCurrent();
      setCookie(await sessions.start({ userId: principal.userId, browser, of }));
    },
    end: async () => {
      await endCurrent();
      setCookie(sessions.blankCookie());
    },
    resumeOperator: async (operatorId) => {
      await endCurrent();
      const kept = port.readStep('operator')?.token ?? null;
      port.dropStep('operator');
      const own = kept === null ? null : await sessions.findByToken(kept, browser);
      const isOwn = own?.principal.userId === operatorId && own.principal.impersonatorId === null;
      setCookie(isOwn ? sessions.cookieFor(own.token) : sessions.blankCookie());
    },
  };
  return port;
}

function createSteps(
  deps: SessionPortDeps,
): Pick<SessionPort, 'keepStep' | 'readStep' | 'dropStep'> {
  const { sealer, clock, isSecure } = deps;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  const nameOf = (name: StepName) => cookieName(name, isSecure);
  return {
    keepStep: (name, value) => {
      const endsAt = clock.now().getTime() + stepSeconds[name] * 1_000;
      const sealed = sealer.seal(JSON.stringify({ name, value, endsAt }));
      deps.setCookie(
        `${nameOf(name)}=${sealed}; ${attributes}; Max-Age=${String(stepSeconds[name])}`,
      );
    },
    readStep: (name) => {
      const text = sealer.open(readCookie(deps.cookieHeader, nameOf(name)) ?? '');
      if (text === null) return null;
      const kept = JSON.parse(text) as {
        name: string;
        endsAt: number;
        value: Record<string, string | null>;
      };
      return kept.name === name && kept.endsAt > clock.now().getTime() ? kept.value : null;
    },
    dropStep: (name) => {
      deps.setCookie(`${nameOf(name)}=; ${attributes}; Max-Age=0`);
    },
  };
}

function readCookie(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, ...rest] = part.split('=');
    if (key?.trim() === name) return rest.join('=').trim();
  }
  return null;
}
