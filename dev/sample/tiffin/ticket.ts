import { bullets, doc, h, p, type Doc } from '../adf.ts';

type Parts = { why: string; done?: readonly string[]; out?: readonly string[]; in?: readonly string[] };

const section = (heading: string, lines: readonly string[] | undefined) =>
  lines === undefined ? [] : [h(heading), bullets(...lines)];

/** A ticket by a careful owner. */
export const ticket = ({ why, done, out, in: inside }: Parts): Doc =>
  doc(h('Why'), p(why), ...section('In scope', inside), ...section('Out of scope', out), ...section('Done when', done));
