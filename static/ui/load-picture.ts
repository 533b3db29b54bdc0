import { requestJira } from '@forge/bridge';

/** An attached picture, as the viewer; whoever asks lets go of it by `URL.revokeObjectURL`. Fails when Jira does not give it. */
export async function loadPicture(id: string): Promise<string> {
  const response = await requestJira(`/rest/api/3/attachment/content/${encodeURIComponent(id)}?redirect=false`);
  if (!response.ok) throw new Error(`Jira answered ${response.status} to a picture`);
  return URL.createObjectURL(await response.blob());
}
