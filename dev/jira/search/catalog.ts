import type { Field } from '@atlaskit/jql-ast';
import { integer, nullable, text } from '../columns.ts';
import { FLAGGED, RANK, SPRINT } from '../default-fields.ts';
import { flagOption } from '../flag-option.ts';
import type { IndexedProperty } from '../indexed-property.ts';
import { stored, storedList, type Json } from '../json.ts';
import { EQUALITY, RANGE, type JqlField, type Scope } from './field.ts';
import { term } from './fields/column-field.ts';
import { dateColumn, dates } from './fields/date-field.ts';
import { epicLink, issueKey, parent } from './fields/issue-fields.ts';
import { accountOf, textOf } from './fields/literal-value.ts';
import { issueType, priority, project, resolution, status, statusCategory, userColumn } from './fields/named-fields.ts';
import { sprintField } from './fields/sprint-field.ts';
import { textField } from './fields/text-field.ts';
import { exactField, instantField, numberField, rangeField } from './fields/value-field.ts';
import { COMMENT, DESCRIPTION, LABELS, propertySlot, SUMMARY, VOTES, WATCHERS } from './index-schema.ts';
import { kindOfField, type ValueKind } from './index-values.ts';
import { problem } from './jql-problem.ts';
import type { Literal } from './literal.ts';
import { propertyOf, typedName } from './typed-name.ts';

const labels = exactField({ id: 'labels', slot: LABELS }, (literal, _scope, field) =>
  textOf(literal, field).toLowerCase(),
);
const rank: JqlField = {
  id: 'rank',
  operators: [],
  where: ({ field, operator }) => {
    throw problem.operator(field, operator);
  },
  order: [term('i.rank')],
};

/** Components or versions by name, in any project that the viewer may browse, or by id. It cannot be sorted by. */
function chosenIn(fieldId: string): JqlField {
  const find = (literal: Literal, { db, projects }: Scope, field: string): readonly string[] => {
    const name = textOf(literal, field);
    const sql = 'select id, project_id from field_options where field_id = ? and (name = ? collate nocase or id = ?)';
    const id = /^\d+$/.test(name) ? Number(name) : -1;
    const found = db.all({ id: integer, project_id: nullable(integer) }, sql, fieldId, name, id);
    const seen = found.filter(({ project_id }) => project_id !== null && projects.includes(project_id));
    if (seen.length === 0) throw problem.unknownValue(field, name);
    return seen.map((one) => String(one.id));
  };
  const { id, operators, where } = exactField({ id: fieldId, slot: fieldId }, find);
  return { id, operators, where };
}

/** A number that every issue has. */
const counted = (slot: string): JqlField => ({
  ...numberField({ id: slot, slot }),
  operators: [...EQUALITY, ...RANGE],
});
const allText = textField('text', (scope) => [
  SUMMARY,
  DESCRIPTION,
  COMMENT,
  ...customFields(scope)
    .filter(isText)
    .map(({ id }) => id),
]);

/** System fields by their JQL names in lower case. */
const SYSTEM: Readonly<Record<string, JqlField>> = {
  project,
  status,
  issuetype: issueType,
  type: issueType,
  priority,
  resolution,
  labels,
  parent,
  key: issueKey,
  issuekey: issueKey,
  id: issueKey,
  issue: issueKey,
  'epic link': epicLink,
  statuscategory: statusCategory,
  assignee: userColumn('assignee'),
  reporter: userColumn('reporter'),
  creator: userColumn('creator'),
  summary: textField('summary', () => [SUMMARY], [term('i.summary')]),
  description: textField('description', () => [DESCRIPTION]),
  comment: textField('comment', () => [COMMENT]),
  text: allText,
  component: chosenIn('components'),
  fixversion: chosenIn('fixVersions'),
  votes: counted(VOTES),
  watchers: counted(WATCHERS),
  sprint: sprintField,
  rank,
  ...both(['created', 'createddate'], dateColumn('created', 'i.created')),
  ...both(['updated', 'updateddate'], dateColumn('updated', 'i.updated')),
  ...both(['resolved', 'resolutiondate'], dateColumn('resolutiondate', 'i.resolved_at')),
  ...both(['due', 'duedate'], dateColumn('duedate', 'i.due', dates)),
  statuscategorychangeddate: dateColumn('statuscategorychangedate', 'i.status_category_changed'),
};

/** Fields of Jira that are not modelled here, so that the message does not claim that they do not exist. */
const ELSEWHERE = new Set(
  (
    'affectedversion|approvals|attachments|category|customer request type|development|environment|filter|hierarchylevel|' +
    'issuelink|issuelinktype|lastviewed|level|organizations|originalestimate|project type|projecttype|remainingestimate|request|savedfilter|' +
    'searchrequest|security level|timeestimate|timespent|voter|watcher|workratio|worklogauthor|worklogcomment|worklogdate'
  ).split('|'),
);

/** The field of a clause: a system or custom field, or a declared issue property by path or alias. */
export function fieldNamed(field: Field, scope: Scope): JqlField {
  if (propertyOf(field)) return propertyField(field, scope);
  const name = field.value.toLowerCase();
  const found = Object.hasOwn(SYSTEM, name) ? SYSTEM[name] : undefined;
  if (found && isThere(name, scope)) return found;
  const custom = customFields(scope).find((candidate) => candidate.clauses.includes(name));
  if (custom) return fromCustom(custom);
  const aliased = scope.indexed.find(({ searchAlias }) => searchAlias?.toLowerCase() === name);
  if (aliased) return fromProperty(aliased);
  throw ELSEWHERE.has(name) ? problem.notHere(`the field '${field.value}'`) : problem.unknownField(field.value);
}

/** Fields of Jira Software, which a site without it does not have. */
const SOFTWARE: Readonly<Record<string, string>> = { sprint: SPRINT, rank: RANK };

function isThere(name: string, { db }: Scope): boolean {
  const id = SOFTWARE[name];
  return id === undefined || db.has('select 1 from fields where id = ?', id);
}

function propertyField(field: Field, { indexed }: Scope): JqlField {
  const { key, path } = propertyOf(field) ?? {};
  const declared = indexed.find((candidate) => candidate.propertyKey === key && candidate.path === path);
  if (field.value.toLowerCase() !== 'issue.property' || !declared) throw problem.unknownField(typedName(field));
  return fromProperty(declared);
}

function fromProperty({ propertyKey, path, type }: IndexedProperty): JqlField {
  const slot = propertySlot(propertyKey, path);
  const id = `issue.property[${propertyKey}].${path}`;
  switch (type) {
    case 'number':
      return numberField({ id, slot });
    case 'date':
      return instantField({ id, slot });
    case 'text':
      return textField(id, () => [slot]);
    case 'user':
      return exactField({ id, slot }, accountOf);
    case 'string':
      // Jira documents `=` and `!=` and no list. @NOTE unverified on a live site: whether it refuses `in`.
      return exactField({ id, slot }, (literal, _scope, field) => textOf(literal, field), ['=', '!=']);
  }
}

type Custom = { id: string; name: string; kind: ValueKind | null; clauses: readonly string[] };
const isText = ({ kind }: Custom) => kind === 'text';

/** Types in `Name[Type]`, which tell fields with one name apart. */
const TYPE_NAMES: Readonly<Record<ValueKind, readonly string[]>> = {
  number: ['number'],
  text: ['short text', 'paragraph'],
  url: ['url field'],
  option: ['dropdown', 'checkboxes', 'radio buttons', 'select list (single choice)', 'select list (multiple choices)'],
  user: ['people', 'user picker (single user)', 'user picker (multiple users)'],
  string: ['labels'],
  date: ['date'],
  datetime: ['time stamp'],
  id: [],
  'app-text': [],
};

function customFields({ db }: Pick<Scope, 'db'>): Custom[] {
  const rows = db.all(
    { id: text, name: text, schema: nullable(text), clause_names: text },
    'select id, name, schema, clause_names from fields where custom = 1',
  );
  return rows.map(({ id, name, schema, clause_names }) => {
    const kind = kindOfField(schema === null ? undefined : stored(schema));
    const names = [name, `cf[${id.replace('customfield_', '')}]`, ...storedList(clause_names).filter(isString)];
    const typed = kind ? TYPE_NAMES[kind].map((type) => `${name}[${type}]`) : [];
    return { id, name, kind, clauses: [...names, ...typed].map((clause) => clause.toLowerCase()) };
  });
}

function isString(value: Json): value is string {
  return typeof value === 'string';
}

function fromCustom({ id, kind, clauses }: Custom): JqlField {
  if (id === SPRINT) return sprintField;
  if (id === RANK) return rank;
  const at = { id, slot: id };
  switch (kind) {
    case 'number':
      return numberField(at);
    case 'datetime':
      return instantField(at);
    case 'date':
      return rangeField({ ...at, column: 'str' }, dates);
    case 'text':
      return textField(id, () => [id]);
    case 'url':
      return exactField(at, (literal, _scope, field) => textOf(literal, field));
    case 'user':
      return exactField(at, accountOf);
    case 'string':
    case 'app-text':
      return exactField(at, (literal, _scope, field) => textOf(literal, field).toLowerCase());
    case 'option':
      return exactField(at, (literal, scope, field) => option(scope, id, textOf(literal, field), field));
    case 'id':
    case null:
      throw problem.notHere(`the field '${clauses[0] ?? id}'`);
  }
}

function option({ db }: Scope, fieldId: string, name: string, field: string): string {
  const isKnown =
    fieldId === FLAGGED
      ? name.toLowerCase() === flagOption(db).value.toLowerCase()
      : db.has('select 1 from field_options where field_id = ? and name = ? collate nocase', fieldId, name);
  if (!isKnown) throw problem.unknownOption(field, name);
  return name.toLowerCase();
}

function both(names: readonly [string, string], field: JqlField): Record<string, JqlField> {
  return { [names[0]]: field, [names[1]]: field };
}
