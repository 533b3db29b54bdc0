import { isEmptyDocument, plainText } from '../adf.ts';
import { lengthProblem, requireDocument } from '../document-schema.ts';
import { FieldProblem } from '../field-problem.ts';
import { isObject, stored, storedList, storedObject, type Json } from '../json.ts';
import { itemOf, type FieldWriter } from './field-write.ts';

const LONGEST_SUMMARY = 255;

export const writeSummary: FieldWriter = (value, { issue, field }) => {
  if (value === null || value === undefined) throw new FieldProblem('You must specify a summary of the issue.');
  if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  const summary = value.trim();
  if (summary === '') throw new FieldProblem('You must specify a summary of the issue.');
  if (summary.length > LONGEST_SUMMARY) throw new FieldProblem(`Summary can't exceed ${LONGEST_SUMMARY} characters.`);
  if (/[\r\n]/.test(summary)) throw new FieldProblem('The summary is invalid because it contains newline characters.');
  if (summary === issue.summary) return {};
  return { columns: { summary }, items: [itemOf(field, { text: issue.summary }, { text: summary })] };
};

export const writeDescription: FieldWriter = (value, { issue, field }) => {
  const description = documentText(value);
  if (description === issue.description) return {};
  return {
    columns: { description },
    items: [itemOf(field, { text: textOrNull(issue.description) }, { text: textOrNull(description) })],
  };
};

/** A custom field with a document. */
export const writeTextArea: FieldWriter = (value, { issue, field }) => {
  const before = storedObject(issue.custom)[field.id] ?? null;
  const after = documentText(value);
  if ((before === null ? null : JSON.stringify(before)) === after) return {};
  return {
    custom: { [field.id]: after === null ? null : stored(after) },
    items: [itemOf(field, { text: before === null ? null : plainText(before) }, { text: textOrNull(after) })],
  };
};

/** A custom field with one line of text. */
export const writeTextField: FieldWriter = (value, { issue, field }) => {
  if (value !== null && typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  const before = storedObject(issue.custom)[field.id] ?? null;
  const after = value === '' ? null : value;
  if (before === after) return {};
  return { custom: { [field.id]: after }, items: [itemOf(field, { text: textOf(before) }, { text: after })] };
};

export const writeNumber: FieldWriter = (value, { issue, field }) => {
  if (value !== null && typeof value !== 'number') throw new FieldProblem('Operation value must be a number');
  const before = storedObject(issue.custom)[field.id] ?? null;
  if (before === value) return {};
  return { custom: { [field.id]: value }, items: [itemOf(field, { text: textOf(before) }, { text: textOf(value) })] };
};

export const writeLabels: FieldWriter = (value, { issue, field }) => {
  const labels = value === null ? [] : value;
  if (!Array.isArray(labels) || !labels.every((label) => typeof label === 'string')) {
    throw new FieldProblem('Operation value must be an array of strings');
  }
  const spaced = labels.find((label) => /\s/.test(label));
  if (spaced !== undefined) throw new FieldProblem(`The label '${spaced}' contains spaces which is invalid.`);
  const long = labels.find((label) => label.length > LONGEST_SUMMARY);
  if (long !== undefined)
    throw new FieldProblem(`The label '${long}' exceeds the maximum length of ${LONGEST_SUMMARY}.`);
  const after = [...new Set(labels)].sort();
  const before = storedList(issue.labels);
  if (JSON.stringify(before) === JSON.stringify(after)) return {};
  return {
    columns: { labels: JSON.stringify(after) },
    items: [itemOf(field, { text: before.join(' ') }, { text: after.join(' ') })],
  };
};

/** A custom field with an address. @NOTE unverified on a live site: the words about one that is none. */
export const writeUrl: FieldWriter = (value, context) => {
  if (typeof value === 'string' && value !== '' && !isUrl(value)) throw new FieldProblem('Not a valid URL');
  return writeTextField(value, context);
};

/** Jira takes addresses of any scheme. */
const isUrl = (text: string): boolean => URL.canParse(text) && text.includes('://');

/** A custom field with a day. */
export const writeDate: FieldWriter = (value, { issue, field }) => {
  const before = storedObject(issue.custom)[field.id];
  const old = typeof before === 'string' ? before : null;
  const day = dayIn(value);
  if (day === old) return {};
  return { custom: { [field.id]: day }, items: [itemOf(field, dateSide(old), dateSide(day))] };
};

export const writeDueDate: FieldWriter = (value, { issue, field }) => {
  const due = dayIn(value);
  if (due === issue.due) return {};
  return { columns: { due }, items: [itemOf(field, dateSide(issue.due), dateSide(due))] };
};

/** The day that a request names; null clears. */
function dayIn(value: unknown): string | null {
  if (value !== null && typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  if (value === null || value === '') return null;
  if (!isDate(value)) throw new FieldProblem(`Error parsing date string: ${value}`);
  return value;
}

function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}

const dateSide = (date: string | null) => ({ id: date, text: date === null ? null : `${date} 00:00:00.0` });

/** The document as stored; null for null and for an empty document. */
function documentText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!isObject(value))
    throw new FieldProblem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  requireDocument(value);
  const tooLong = lengthProblem(value);
  if (tooLong !== null) throw new FieldProblem(tooLong);
  return isEmptyDocument(value) ? null : JSON.stringify(value);
}

const textOrNull = (document: string | null) => (document === null ? null : plainText(stored(document)));
const textOf = (value: Json) => (value === null ? null : String(value));
