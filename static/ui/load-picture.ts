import { requestJira } from '@forge/bridge';

/** Loads an attached picture as the viewer; the caller frees it by `URL.revokeObjectURL`. Fails when Jira refuses. */
export async function loadPicture(id: string): Promise<string> {
  const response = await requestJira(`/rest/api/3/attachment/content/${encodeURIComponent(id)}?redirect=false`);
  if (!response.ok) throw new Error(`Jira answered ${response.status} to a picture`);
  return URL.createObjectURL(await response.blob());
}
