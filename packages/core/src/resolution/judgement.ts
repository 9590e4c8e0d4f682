/** An operator's decision about two reports. It outranks every score. */
export type Judgement = {
  kind: 'must_link' | 'cannot_link';
  reportA: string;
  reportB: string;
};
