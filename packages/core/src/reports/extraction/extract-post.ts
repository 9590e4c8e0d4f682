import type { ExtractedPost } from './extracted-post.ts';
import { classifyPost } from './classify-post.ts';
import { findAnchors } from './find-anchors.ts';
import { findIncidentChains } from './find-incident-chains.ts';
import { findLoss } from './find-loss.ts';
import { findProtocol } from './find-protocol.ts';
import { findTechnique } from './find-technique.ts';

/**
 * What a post says, read without a model and without the network. Precision goes first: what the
 * text does not say for sure stays unknown. `author` is never taken for the victim.
 */
export function extractPost(post: string, author: string | null = null): ExtractedPost {
  const text = post.slice(0, readLengthMax);
  const chains = findIncidentChains(text);
  return {
    kind: classifyPost(text),
    protocol: findProtocol(text, author),
    loss: findLoss(text),
    chains,
    ...findAnchors(text, chains),
    technique: findTechnique(text),
  };
}

/** Posts are shorter, and an article that is longer tells of the incident at its beginning. */
const readLengthMax = 6_000;
