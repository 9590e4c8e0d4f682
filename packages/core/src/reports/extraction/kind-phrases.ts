import { anyOf } from '../any-of.ts';

/** Sentences that tell of an attack as something that has just happened. */
export const incident = anyOf`
  \b(was|were|been|being|got|is|are|seems? to be) (also |just |again |now |\w+ly )?(exploited|
    hacked|drained|attacked|compromised|rugged|breached|hijacked|exit scammed|emptied|taken over|tricked|
    stolen|taken|infected|hit|gone)\b |
  \b(suffers?|suffered|experienced|disclosed|confirmed|reports?) (from )?(an?|another|that)\b.{0,60}(attack|
    exploit|hack|breach|flaw|stole|security incident|compromise|rug ?pull) |
  \b(detect(ed)?|seen|see|seeing|identified|spotted|noticed|received intel|aware of)\b.{0,90}(attack|exploit|
    suspicious|abnormal|exit scam|rug ?pull|dropped|compromised) |
  suspicious (activity|transactions?|txs?|withdrawals?)\b | suspected (of an?|rug) |
  suspected (of|to) (being |be |have |having )?(been )?(an? )?(rug|hacked|exploited|attacked|compromised|stolen|exit) |
  \b(fell|fallen|falls) victim\b | \bthefts? of\b.{0,40}\d |
  \bunauthori[sz]ed (access|intrusion|withdrawals?|transactions?|activit|transfers?|mint) |
  \b(attacker|hacker|exploiter|scammer)s? (exploited|abused|drained|stole|minted|took control|pulled) |
  \brug ?pulls? (of|occurred|took place|happened|by)\b | \b(has|had|have|executed|conducted) an? rug ?pull |
  \b(dropped|fell|fallen|crashed|plunged|plummeted) (by )?(more than |over |about |almost |~)?(9\d|100)(\.\d+)? ?% |
  \bpulled (the )?liquidity | \bdumped tokens\b | \bincurred\b.{0,40}bad debt |
  \b(lost|los(e|es|ing)|stole|stolen|drain(s|ed)?|siphoned|withdrew|withdrawn|made off with|gained|profited|
    took|taken|gone|removed|got)\b.{0,60}(\$ ?\d|\b\d[\d.,]*[KkMmBb]?\b) |
  (\$ ?\d[\d.,]*|\b\d[\d.,]*[KkMm]?)\b.{0,40}\b(lost|loss(es)?|stolen|drained|gone|taken|withdrawn|gained)\b |
  \bloss(es)?\b.{0,40}\d |
  \b(attack|exploit|hack|exit scam|rug ?pull)s? (on|against|targeting|involving)\b |
  \battack on \S+ caused | root cause of the | \bexploit tx\b | \bfresh exploit |
  \bexploited(:| for\b| on\b| by\b) | \brugged\b | pull(ed|s) the rug | exit scam | \bhit by\b |
  dump(ed|s)\b.{0,40}(supply|market) | front ?-?end (of|seems|is) |
  private keys?\b.{0,60}(leak|compromis) | \b(halted|suspended) withdrawals | database leak |
  data (leak|breach) at | \bddos on\b | 51% attack | wallet drainer\. | changed the implementation |
  to a poisoned address | \binsider at\b | hackers (stole|drain|have) |
  compromised (x|twitter|discord|telegram)\b | (initial|preliminary) (analysis|investigation)
`;

/** Posts that point at a transaction and leave the rest to the reader. */
export const pointer = anyOf`
  \b(may want to take|worth) a (further )?(look|analysis)\b
`;

/** Sentences on what became of the funds or the people of a known attack. */
export const followUp = anyOf`
  \b(exploiter|attacker|hacker|scammer|thief|thieve)s?\b.{0,60}\b(transferred|bridged|moved|deposited|
    laundered|convert(ed|ing)|returned|replied|promised|agreed|started|been added) |
  wallets? behind | stolen funds (on the move|remain|have|were|has|was) | \bof the stolen\b.{0,20}\bfunds |
  trac(ed|ing) the (stolen )?funds | track(ing)? the remaining | blacklist(ed|ing) | \bfrozen\b | \bbounty\b |
  refunded | reimburse | \barrested | sentenced | extradited | compensation plan | hold the funds stolen |
  ^latest on the | used the same contract as | (funds|eth|bnb|usd[tc])\)? (were|was) sent to tornado
`;

/** Posts that sum up many attacks, or look back on an old one. */
export const recap = anyOf`
  \brecap\b | \b(weekly|monthly) (digest|report|roundup) | \b\d+ (hacks|incidents|exploits)\b |
  combining all | [\d,.]+K? victims | \b(stats|statistics)alert | \b(a year|years) ago today |
  \bin (january|february|march|april|may|june|july|august|september|october|november|
    december)( \d{4})?,? (about|around|~|\$|we\b)
`;

/** Posts that explain something at leisure: a known attack, if they refer to one. */
export const analysis = anyOf`
  in our (latest|new) (blog|article|post|report) | full (analysis|article|report|story) | step by step |
  deep[ -]dive | \bdive deep | detailed analysis | post-?mortem | lessons (from|learned) | we walk through |
  \banalysis of the\b.{0,40}(incident|hack|exploit|attack)\b | root cause of yesterday
`;

/** Posts that change what was said before. */
export const correction = anyOf`
  \bcorrection\b | \bcorrected\b | \bto clarify\b | false (alarm|positive) | \brevised\b | (as|than) we said |
  we (previously|earlier) | turns out that | actual (total )?loss | loss has (increased|risen|grown) |
  confirm(s|ed) that the (total )?loss | instead of \$ ?\d | \bnot \$ ?\d | \bupdated? (on|figures|loss)\b |
  \bupdate\b\W{0,6}.{0,80}\bloss
`;

/** Sentences that say that nothing was attacked, or only suppose or remember it. */
export const denial = anyOf`
  \b(no|not an?|never an?) (bug|attack|exploit|hack) | nothing was stolen | nothing to see | it was a drill |
  \b(was|were|is|are) not (hacked|exploited|compromised|an exploit) | blocked an attack | in rescuing |
  could have been | \bcan detect\b | before any attacker | ^(when|if|in case|once) | \bsince 20\d\d\b
`;

/** What a company says of itself and of its market. */
export const promotion = anyOf`
  ^\W*(🎉|🚀|📢|🎙|🎄|🌟) | book a demo | \bjoin us\b | \bjoin our\b | register now | now supports | \bnow live\b |
  \bwe('re| are) (hiring|glad|excited|pleased|proud|thrilled) | ^(glad|excited|happy|thrilled|proud|pleased) |
  try it (for )?free | sponsor | congratulations | complet(ed|ing) (the|a|its)\b.{0,24}audit |
  talk to our team | set (a|your) reminder | webinar | workshop | report is out | read it now | \bour new\b |
  subscribe (now|today|to) | discount | \bAMA\b | raises \$ | download it | feedback welcome |
  season's greetings | merry christmas | free trial | security audit for | major launch
`;

/** What stands in no advertisement. */
export const alarm = anyOf`
  \balert\b | 🚨 | (was|been) (hacked|exploited|attacked|drained)
`;

/** What readers are told to do, or not to do. */
export const advice = anyOf`
  \b(please )?(revoke|double-?check|beware|be careful|be cautious|stay (vigilant|safe|alert)|heads up|reminder) |
  \bnever (share|sign|connect|click) | \b(do not|don't) (click|sign|share|connect|interact) |
  (security )?tips? (for|to)\b | how\b.{0,30}\b(protect|avoid|prevent|secure|stay safe) | keep your |
  always (check|verify|use) | before you sign | hardware wallet | ways to keep | update now | patch your |
  pause your (pools|bots) | move remaining | change your rpc | use (twap|a hardware|strong) |
  protect yourself | \bshould set\b
`;

/** Words that refer to an attack. */
export const reference = anyOf`
  \b(loss|exploit|hack|attack|rug ?pull|incident|alert|amount|figures|transfers?|transactions)\b
`;

/** "the @HarbourSwap incident": an attack that readers are supposed to know. */
export const namedIncident = anyOf`
  [@#]\w+ (security )?(incident|hack|exploit|attack)\b
`;
