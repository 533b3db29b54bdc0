import type { Imported } from '../sample/import/import-backlog.ts';

/** What was imported and what was left out, as one line for the terminal. */
export function told(
  key: string,
  { issues, sprints, changes, leftOut, takenAsDone, drawn }: Omit<Imported, 'projectId'>,
): string {
  const { ofOthers, later } = leftOut;
  const out = [
    ...(ofOthers > 0
      ? [`${ofOthers} ${ofOthers === 1 ? 'is' : 'are'} of issues that the issue file does not have`]
      : []),
    ...(later > 0 ? [`${later} ${later === 1 ? 'comes' : 'come'} after what is now today`] : []),
  ];
  const history =
    changes > 0 ? `, with ${counted(changes, 'change')} of ${issues === 1 ? 'its' : 'their'} history` : '';
  const rest = out.length > 0 ? ` Left out of the changelog: ${out.join('; ')}.` : '';
  const guess =
    takenAsDone > 0 ? ` No file names a status: ${counted(takenAsDone, 'issue')} of closed sprints went to Done.` : '';
  const draws = drawn === null ? '' : ` ${drawn}`;
  return `${key}: ${counted(issues, 'issue')} in ${counted(sprints, 'sprint')}${history}.${guess}${rest}${draws}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
