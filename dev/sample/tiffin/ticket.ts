import { bullets, doc, h, p, type Doc } from '../adf.ts';

type Parts = { why: string; who?: string; done?: readonly string[]; out?: readonly string[]; in?: readonly string[] };

const section = (heading: string, lines: readonly string[] | undefined) =>
  lines === undefined ? [] : [h(heading), bullets(...lines)];

/** A ticket by a careful owner. */
export const ticket = ({ why, who, done, out, in: inside }: Parts): Doc =>
  doc(
    h('Why'),
    p(why),
    ...(who === undefined ? [] : [h('For whom'), p(who)]),
    ...section('In scope', inside),
    ...section('Out of scope', out),
    ...section('Done when', done),
  );
