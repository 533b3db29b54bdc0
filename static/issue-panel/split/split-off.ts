import type { Contract } from '../../../src/calls';
import type { PanelView, Result, SplitView } from '../../../src/contract';
import { backend } from '../../ui/backend';
import { newRequestId } from '../../ui/request-id';

type Parts = Parameters<Contract['splitIssue']>[0];

/** Splits the issue; `took` receives the created items, which the panel's view does not contain. */
export const splitOff = (parts: Parts, took: (split: SplitView) => void) => async (): Promise<Result<PanelView>> => {
  const named = { ...parts, requestId: newRequestId() };
  const result = await backend('splitIssue', named);
  if (!result.ok) return result;
  took(result.value);
  return { ok: true, value: result.value.panel };
};
