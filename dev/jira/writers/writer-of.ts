import { isOfApp } from '../app-field.ts';
import { FLAGGED, RANK, SPRINT } from '../default-fields.ts';
import type { Field } from '../field-row.ts';
import {
  writeAssignee,
  writeFlag,
  writeIssueType,
  writeParent,
  writePriority,
  writeReporter,
  writeResolution,
} from './choice-writers.ts';
import type { FieldWriter } from './field-write.ts';
import { writeOption, writeOptions, writePerson } from './option-writers.ts';
import {
  writeDate,
  writeDescription,
  writeDueDate,
  writeLabels,
  writeNumber,
  writeSummary,
  writeTextArea,
  writeTextField,
  writeUrl,
} from './text-writers.ts';
import { writeSprint } from './write-sprint.ts';

/** Fields that a form can set; Jira answers "not on the appropriate screen" for all others. */
const WRITERS: Readonly<Record<string, FieldWriter>> = {
  summary: writeSummary,
  description: writeDescription,
  issuetype: writeIssueType,
  priority: writePriority,
  resolution: writeResolution,
  assignee: writeAssignee,
  reporter: writeReporter,
  labels: writeLabels,
  duedate: writeDueDate,
  components: writeOptions,
  fixVersions: writeOptions,
  parent: writeParent,
  [SPRINT]: writeSprint,
  [FLAGGED]: writeFlag,
};

/** The writer of a field, undefined when it cannot be set. Custom fields have one by type. */
export function writerOf(field: Field): FieldWriter | undefined {
  const known = WRITERS[field.id];
  if (known || !field.custom || field.id === RANK || isOfApp(field.schema)) return known;
  const { type, custom } = field.schema ?? {};
  if (type === 'string') return TEXT_WRITERS[String(custom).split(':')[1] ?? ''] ?? writeTextField;
  return typeof type === 'string' ? BY_TYPE[type] : undefined;
}

const TEXT_WRITERS: Readonly<Record<string, FieldWriter>> = { textarea: writeTextArea, url: writeUrl };
const BY_TYPE: Readonly<Record<string, FieldWriter>> = {
  number: writeNumber,
  option: writeOption,
  user: writePerson,
  date: writeDate,
};
