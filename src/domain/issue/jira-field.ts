import type { Issue } from './issue';

/** Jira's own fields that an issue is read from. */
export type SystemField =
  | 'summary'
  | 'description'
  | 'issuetype'
  | 'project'
  | 'status'
  | 'reporter'
  | 'assignee'
  | 'parent'
  | 'subtasks'
  | 'issuelinks'
  | 'attachment';

/** A field of Jira: its own by its id, one that each site has under another id, and those of a team's own rules. */
export type JiraField = SystemField | 'acceptance' | 'estimate' | 'sprint' | 'flagged' | 'own';

type FieldsOf<T extends Readonly<Record<keyof Issue, JiraField>>> = T;
/** The fields that each fact of an issue comes from. */
type IssueFields = FieldsOf<{
  id: never;
  key: never;
  projectId: 'project';
  projectKey: 'project';
  type: 'issuetype';
  summary: 'summary';
  description: 'description';
  acceptanceField: 'acceptance';
  fields: 'own';
  progress: 'status';
  reporter: 'reporter';
  reporterIsGone: 'reporter';
  assignee: 'assignee';
  parent: 'parent';
  estimate: 'estimate';
  sprint: 'sprint';
  blockers: 'issuelinks';
  subtasks: 'subtasks';
  visuals: 'attachment' | 'description';
  flagged: 'flagged';
}>;

/** The facts that can be known from these fields, where `Fields` names those of each. */
export type KnownFrom<Fields, Reads extends JiraField> = {
  [Fact in keyof Fields]: [Fields[Fact]] extends [Reads] ? Fact : never;
}[keyof Fields];

/** What of an issue can be known from these fields. */
export type IssueFrom<Reads extends JiraField> = Pick<Issue, KnownFrom<IssueFields, Reads>>;
