import { listAssignable } from '../jira/issue-edit.ts';
import type { Issue, User } from '../jira/issue.ts';
import type { Option } from '../jira/kind-field.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';

/** Whom a field of the issue may name. */
export function useAssignable({ key }: Issue): User[] {
  const { client } = useFrame();
  const { load } = useLoad(key, () => listAssignable(client, key));
  return load.status === 'loaded' ? load.value : [];
}

/** Adds the current value to the options when it can no longer be chosen. */
export function withCurrent(options: readonly Option[], now: Option | null): Option[] {
  return now === null || options.some(({ id }) => id === now.id) ? [...options] : [now, ...options];
}
