import type { Contract } from '../../../src/calls';
import { callsOf } from '../../ui/backend';

/** The issue that a page names where its module stands on none. The back end proves it by a read as the viewer. */
export type At = { readonly issueId?: string };

type AtIssue<Call> = Call extends () => infer Answer
  ? (at: At) => Answer
  : Call extends (input: infer Input) => infer Answer
    ? (input: Input & At) => Answer
    : never;

/** The calls of a panel: as the contract has them, with the issue that is meant. */
export const callAt = callsOf<{ [Name in keyof Contract]: AtIssue<Contract[Name]> }>();
