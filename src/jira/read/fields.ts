import * as z from 'zod/mini';
import { isReadByCriteria } from '../../domain/criteria/reads';
import type { RuleField } from '../../contract-settings';
import type { ScopedField, SiteFields } from './issue-fields';
import { type JiraRequest, readReply } from '../request';

const answer = z.array(
  z.object({
    id: z.string(),
    key: z.optional(z.string()),
    name: z.string(),
    untranslatedName: z.optional(z.string()),
    schema: z.optional(
      z.object({ type: z.optional(z.string()), items: z.optional(z.string()), custom: z.optional(z.string()) }),
    ),
    scope: z.optional(z.object({ project: z.optional(z.object({ id: z.string() })) })),
  }),
);
type Field = z.infer<typeof answer>[number];

/** Types that Jira Software gives its own fields: sprints, and story points of team-managed projects. */
const sprintType = 'com.pyxis.greenhopper.jira:gh-sprint';
const pointsType = 'com.pyxis.greenhopper.jira:jsw-story-points';
const textTypes = ['textarea', 'textfield'].map((name) => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`);
const numberType = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const checkboxesType = 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes';

/** Finds the site's fields by their types and untranslated names: the ids differ from site to site. One request. */
export async function discoverFields(request: JiraRequest): Promise<SiteFields> {
  const fields = await readReply(request, '/rest/api/3/field', answer);
  const idsOf = (matches: (field: Field) => boolean) => fields.filter(matches).map(({ id }) => id);
  return {
    sprint: idsOf((field) => typeOf(field) === sprintType)[0] ?? null,
    flagged: idsOf(isFlag)[0] ?? null,
    estimates: [...fields.filter((field) => typeOf(field) === pointsType), ...fields.filter(isStoryPoints)].map(scoped),
    criteria: fields
      .filter((field) => isText(field) && namesOf(field).some((name) => CRITERIA.test(name.trim())))
      .map(scoped)
      .sort((one, other) => numberOf(one.id) - numberOf(other.id)),
    refinement: idsOf(isRefinement)[0] ?? null,
  };
}

/** `sameName`: how many fields of the site have its name, itself counted. */
type OwnField = { readonly id: string; readonly sameName: number };

/** The app's own field; null where the caller sees none. */
export async function readOwnField(request: JiraRequest): Promise<OwnField | null> {
  const fields = await readReply(request, '/rest/api/3/field', answer);
  const own = fields.find(isRefinement);
  return own === undefined ? null : { id: own.id, sameName: fields.filter(({ name }) => name === own.name).length };
}

const scoped = ({ id, scope }: Field): ScopedField => ({ id, projectId: scope?.project?.id ?? null });

type TextField = { readonly id: string; readonly name: string };

/** Fields that a policy can name. */
type PolicyFields = {
  /** Text fields, those named for acceptance criteria first. */
  readonly texts: readonly TextField[];
  /** Fields that a custom criterion may look at. */
  readonly rules: readonly RuleField[];
};

/**
 * Fields that a project may have; null: that projects share. Team-managed projects have fields of their own. Jira's answer does not say which
 * shared fields a company-managed project shows.
 */
export async function policyFields(request: JiraRequest, projectId: string | null): Promise<PolicyFields> {
  const isTheirs = ({ scope }: Field) => scope?.project === undefined || scope.project.id === projectId;
  const theirs = (await readReply(request, '/rest/api/3/field', answer)).filter(isTheirs);
  return {
    texts: theirs
      .filter(isText)
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => Number(isForCriteria(other)) - Number(isForCriteria(one))),
    rules: theirs.flatMap((field) => {
      const kind = kindOf(field);
      return kind === null ? [] : [{ id: field.id, name: field.name, kind }];
    }),
  };
}

/**
 * Jira's own fields that people fill in. A team's rule may look at those that no criterion of the app reads, and at
 * custom fields of every readable shape.
 */
const filledIn = ['assignee', 'components', 'duedate', 'environment', 'fixVersions', 'labels', 'priority', 'versions'];
const kinds: Readonly<Record<string, RuleField['kind']>> = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'date',
  option: 'choice',
  'option-with-child': 'choice',
  user: 'choice',
  priority: 'choice',
  version: 'choice',
};
const chosenMany = ['string', 'option', 'component', 'version', 'user'];

function kindOf(field: Field): RuleField['kind'] | null {
  const { id, schema } = field;
  const isOffered = id.startsWith('customfield_') || (filledIn.includes(id) && !isReadByCriteria(id));
  if (!isOffered || schema?.type === undefined || schema.custom === sprintType) return null;
  if (isFlag(field) || isRefinement(field)) return null;
  if (schema.type === 'array') return chosenMany.includes(schema.items ?? '') ? 'choice' : null;
  return kinds[schema.type] ?? null;
}

/**
 * The key of the module in the manifest: Jira puts the app's id and its environment before it.
 * @NOTE unverified on a live site: that `GET /field` answers this key.
 */
const REFINEMENT = '__common-ground-refinement';

function isRefinement({ key }: Field): boolean {
  return key?.endsWith(REFINEMENT) === true;
}

function isFlag(field: Field): boolean {
  return typeOf(field) === checkboxesType && namesOf(field).includes('Flagged');
}

/** Unambiguous names of a criteria field. It is chosen without asking, so ambiguous names do not count. */
const CRITERIA = /^(acceptance criteri(a|on)|(akzeptanz|abnahme)kriteri(en|um))$/iu;

function isText(field: Field): boolean {
  return textTypes.includes(typeOf(field) ?? '');
}

/** Jira numbers fields as they are created, so the lowest number is the oldest field. */
export function numberOf(id: string): number {
  return Number(id.replace('customfield_', ''));
}

function isForCriteria({ name }: TextField): boolean {
  return /acceptance|akzeptanz|abnahme|criteria|kriteri|definition of done/iu.test(name);
}

/** Company-managed projects keep story points in a plain number field, known by its name only. */
function isStoryPoints(field: Field): boolean {
  return typeOf(field) === numberType && namesOf(field).some((name) => /^story ?points?( estimate)?$/iu.test(name));
}

function typeOf(field: Field): string | undefined {
  return field.schema?.custom;
}

function namesOf(field: Field): readonly string[] {
  return [field.untranslatedName ?? '', field.name];
}
