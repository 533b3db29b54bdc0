import { criterion, met, notApplicable, unmet } from './criterion';

/** Types by name whose reason is that something is broken, in English and German. */
const DEFECTS: ReadonlySet<string> = new Set(['bug', 'defect', 'incident', 'fehler', 'störung']);

export const why = criterion({
  step: 'scope',
  by: 'field',
  place: 'why',
  requiredIn: ['scrum', 'kanban'],
  find: ({ content, issue }) => {
    if (content.why !== null) return met;
    return DEFECTS.has(issue.type.name.trim().toLowerCase()) ? notApplicable : unmet({ because: 'no-why' });
  },
});
