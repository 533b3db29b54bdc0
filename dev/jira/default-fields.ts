import type { JsonObject } from './json.ts';

/** Custom fields of every site; in the cloud their ids differ from site to site. */
export const ESTIMATE = 'customfield_10016';
export const RANK = 'customfield_10019';
export const SPRINT = 'customfield_10020';
export const FLAGGED = 'customfield_10021';
export const ACCEPTANCE_CRITERIA = 'customfield_10030';
export const IMPACT = 'customfield_10031';
export const EXPERT = 'customfield_10032';
export const PROMISED = 'customfield_10033';
export const DESIGN = 'customfield_10034';

/** The options of fields with a fixed list, in every project. */
export const OPTIONS = { [IMPACT]: ['One customer', 'Some customers', 'All customers'] } as const;

/** The one option of the Flagged field. */
export const IMPEDIMENT = { id: '10019', value: 'Impediment' } as const;

type DefaultField = {
  id: string;
  name: string;
  untranslated: string;
  custom: 0 | 1;
  orderable: 0 | 1;
  schema: JsonObject | null;
  clauses: readonly string[];
};

type Shape = { type: string; items?: string; clauses?: readonly string[] };

/** A system field; its name in JQL is its id, unless `clauses` names others. */
const system = (id: string, name: string, { clauses = [id], ...schema }: Shape): DefaultField => ({
  id,
  name,
  untranslated: name,
  custom: 0,
  orderable: 1,
  schema: { ...schema, system: id },
  clauses,
});

/** A field that Jira sets itself and no form shows. */
const kept = (field: DefaultField): DefaultField => ({ ...field, orderable: 0 });

const custom = (id: string, name: string, schema: JsonObject): DefaultField => ({
  id,
  name,
  untranslated: name,
  custom: 1,
  orderable: 1,
  schema: { ...schema, customId: Number(id.replace('customfield_', '')) },
  clauses: [`cf[${id.replace('customfield_', '')}]`, name],
});

const GREENHOPPER = 'com.pyxis.greenhopper.jira:';
const FIELD_TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';

export const FIELDS: readonly DefaultField[] = [
  {
    id: 'issuekey',
    name: 'Key',
    untranslated: 'Key',
    custom: 0,
    orderable: 0,
    schema: null,
    clauses: ['id', 'issue', 'issuekey', 'key'],
  },
  system('summary', 'Summary', { type: 'string' }),
  system('issuetype', 'Issue Type', { type: 'issuetype', clauses: ['issuetype', 'type'] }),
  kept(system('project', 'Project', { type: 'project' })),
  system('description', 'Description', { type: 'string' }),
  kept(system('status', 'Status', { type: 'status' })),
  kept(system('statusCategory', 'Status Category', { type: 'statusCategory' })),
  kept(
    system('statuscategorychangedate', 'Status Category Changed', {
      type: 'datetime',
      clauses: ['statusCategoryChangedDate'],
    }),
  ),
  system('priority', 'Priority', { type: 'priority' }),
  system('resolution', 'Resolution', { type: 'resolution' }),
  kept(system('resolutiondate', 'Resolved', { type: 'datetime', clauses: ['resolutiondate', 'resolved'] })),
  system('assignee', 'Assignee', { type: 'user' }),
  system('reporter', 'Reporter', { type: 'user' }),
  kept(system('creator', 'Creator', { type: 'user' })),
  system('labels', 'Labels', { type: 'array', items: 'string' }),
  { ...system('parent', 'Parent', { type: 'issuelink' }), orderable: 0 },
  kept(system('subtasks', 'Sub-tasks', { type: 'array', items: 'issuelinks' })),
  system('issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks', clauses: ['issueLink'] }),
  system('components', 'Components', { type: 'array', items: 'component', clauses: ['component'] }),
  system('fixVersions', 'Fix versions', { type: 'array', items: 'version', clauses: ['fixVersion'] }),
  system('attachment', 'Attachment', { type: 'array', items: 'attachment', clauses: ['attachments'] }),
  system('comment', 'Comment', { type: 'comments-page' }),
  system('duedate', 'Due date', { type: 'date', clauses: ['due', 'duedate'] }),
  kept(system('created', 'Created', { type: 'datetime', clauses: ['created', 'createdDate'] })),
  kept(system('updated', 'Updated', { type: 'datetime', clauses: ['updated', 'updatedDate'] })),
  kept(system('votes', 'Votes', { type: 'votes', clauses: ['votes'] })),
  kept(system('watches', 'Watchers', { type: 'watches', clauses: ['watchers'] })),
  custom(ESTIMATE, 'Story point estimate', { type: 'number', custom: `${GREENHOPPER}jsw-story-points` }),
  custom(RANK, 'Rank', { type: 'any', custom: `${GREENHOPPER}gh-lexo-rank` }),
  custom(SPRINT, 'Sprint', { type: 'array', items: 'json', custom: `${GREENHOPPER}gh-sprint` }),
  custom(FLAGGED, 'Flagged', { type: 'array', items: 'option', custom: `${FIELD_TYPES}multicheckboxes` }),
  custom(ACCEPTANCE_CRITERIA, 'Acceptance criteria', { type: 'string', custom: `${FIELD_TYPES}textarea` }),
  custom(IMPACT, 'Customer impact', { type: 'option', custom: `${FIELD_TYPES}select` }),
  custom(EXPERT, 'Subject expert', { type: 'user', custom: `${FIELD_TYPES}userpicker` }),
  custom(PROMISED, 'Promised for', { type: 'date', custom: `${FIELD_TYPES}datepicker` }),
  custom(DESIGN, 'Design link', { type: 'string', custom: `${FIELD_TYPES}url` }),
];
