import { anyOf } from '../any-of.ts';
import type { ReportDraft } from '../report-draft.ts';

type Role = ReportDraft['addresses'][number]['role'];

/**
 * The role that the words around an address give it. They have to stand right at it, or head the
 * list that it is part of; "the attacker got 0x… to sign" makes nobody an attacker.
 */
export function findRole(before: string, behind: string): Role {
  const own = roleAtEnd(before.slice(-80));
  if (own !== null) return own;
  const previous = /0x[\da-f]{40}\W*(?:and\s*|&\s*)?\W*(?:\d\)\s*)?(?:\w+:\s*)?$/i.exec(before);
  if (previous !== null) return findRole(before.slice(0, previous.index), '');
  const heading = /(?:^|\n)([^\n]*):\s*\n[^\n]*$/.exec(before.slice(-120))?.[1];
  const headed = heading === undefined ? null : roleAtEnd(heading);
  return headed ?? roleBehind(behind);
}

/** What may stand between a role and its address: "attacker's address 1 is: (". */
const link = String.raw`('?s)?( (labell?ed|address(es)?|eoa|wallets?|contracts?|account|here|is|are|at|\d))*`;
const tail = String.raw`\s*[:=(–-]*\s*(is |are |at )?$`;

const attackerBefore = new RegExp(
  String.raw`\b(attacker|exploiter|hacker|scammer|drainer|thief|deployer|attack|malicious|phishing|attacking)${link}${tail}`,
  'i',
);
const victimBefore = new RegExp(
  String.raw`\b(victim|vulnerable|affected|exploited|targeted|whale|proxy|pool|vault|pair|contract|wallet)${link}${tail}`,
  'i',
);
const destination = anyOf`
  \bfunds?\b.{0,40}(is|are|was|were) (now )?(in|at|moved to)\s*\(?$ |
  \b(moved|transferred|withdrawn|drained|sent) to\s*(address )?\(?$
`;
const approval = anyOf`\bapprovals? (\w+ )?(for|to) (the )?(contract )?\(?$`;

function roleAtEnd(text: string): Role | null {
  if (attackerBefore.test(text) || destination.test(text)) return 'attacker';
  if (victimBefore.test(text) || approval.test(text)) return 'victim';
  // "(address 0x…) has lost": only the words behind tell.
  const person = /\b(attacker|exploiter|hacker|victim|whale|user)\b[^.\n]{0,24}\(address $/i.exec(
    text,
  );
  if (person === null) return null;
  return /victim|whale|user/i.test(person[1] ?? '') ? 'victim' : 'attacker';
}

function roleBehind(behind: string): Role {
  if (/^\s*\(?(?:the )?(?:attacker|exploiter|hacker)\b/i.test(behind)) return 'attacker';
  return /^\s*(?:was|were|has been|is being) (?:exploited|drained|attacked|emptied|hacked|tricked)/i.test(
    behind,
  )
    ? 'victim'
    : 'other';
}
