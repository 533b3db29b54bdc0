import { z } from 'zod';
import { changeRow, dropRow, readRow } from './rows';
import { now } from './clock';
import { markBehind } from './spending-store';
import { keepUnknown } from './unknown-names';

/** Most issues that wait in a project; what is beyond is found by the next sweep. */
const MOST = 5000;

const lateRow = z.object({ version: z.int(), content: keepUnknown(z.object({ ids: z.array(z.string()) })) });
const place = (projectId: string) => ({ entity: 'edits', key: projectId });

/** Issues of the project whose edits were not followed for want of points, the earliest first. */
export async function lateEdits(projectId: string): Promise<readonly string[]> {
  return lateRow.safeParse(await readRow(place(projectId))).data?.content.ids ?? [];
}

/** The edit of this issue waits for the next hour. False where others wrote at the same time. */
export async function addLateEdit(projectId: string, issueId: string): Promise<boolean> {
  const isAdded = await change(projectId, (ids) =>
    ids.includes(issueId) || ids.length >= MOST ? ids : [...ids, issueId],
  );
  if (isAdded) await markBehind(projectId, true, now());
  return isAdded;
}

/** These were followed. Where none is left, the project is no longer behind. */
export async function dropLateEdits(projectId: string, followed: readonly string[]): Promise<void> {
  const gone = new Set(followed);
  await change(projectId, (ids) => ids.filter((id) => !gone.has(id)));
  if ((await lateEdits(projectId)).length === 0) await markBehind(projectId, false, now());
}

/** Forgets which edits of a project wait, and that any do. */
export async function forgetLateEdits(projectId: string): Promise<void> {
  await dropRow(place(projectId));
  await markBehind(projectId, false, now());
}

/** An unchanged list is not written. */
async function change(projectId: string, next: (ids: readonly string[]) => readonly string[]): Promise<boolean> {
  const isStored = await changeRow(place(projectId), lateRow, (before) => {
    const ids = next(before?.content.ids ?? []);
    const isSame = ids === before?.content.ids || (before === null && ids.length === 0);
    return { row: isSame ? null : { content: { ...before?.content, ids } }, answer: true };
  });
  return isStored ?? false;
}
