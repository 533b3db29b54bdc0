import type { PanelView, Result, SplitView } from '../../../src/contract';
import { backend } from '../../ui/backend';
import { newRequestId } from '../../ui/request-id';
import type { InputOf } from '../store/request';

type Parts = InputOf<'splitIssue'>;

/** Splits the issue; `took` receives the created items, which the panel's view does not contain. */
export const splitOff = (parts: Parts, took: (split: SplitView) => void) => async (): Promise<Result<PanelView>> => {
  const result = await backend('splitIssue', { ...parts, requestId: newRequestId() });
  if (!result.ok) return result;
  took(result.value);
  return { ok: true, value: result.value.panel };
};
