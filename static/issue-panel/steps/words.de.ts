import type { StepWords } from './words.en';

const own: StepWords['own'] = {
  label: 'Unsere eigenen Regeln',
  ticked: (name, day) => `${name}, ${day}`,
  before: (name, day) => `${name}, ${day}, bevor der Inhalt anders wurde`,
  nobody: 'noch niemand',
  advice: 'ein Hinweis',
  notDone: 'noch nicht',
  is: {
    filled: (field) => `„${field}“ ist ausgefüllt`,
    'one-of': (field, values) => `„${field}“ ist ${values}`,
    contains: (field, text) => `„${field}“ enthält ${text}`,
    'at-least': (field, number) => `„${field}“ ist mindestens ${number}`,
    'at-most': (field, number) => `„${field}“ ist höchstens ${number}`,
  },
  mustBe: {
    filled: (field) => `„${field}“ muss ausgefüllt sein`,
    'one-of': (field, values) => `„${field}“ muss ${values} sein`,
    contains: (field, text) => `„${field}“ muss ${text} enthalten`,
    'at-least': (field, number) => `„${field}“ muss mindestens ${number} sein`,
    'at-most': (field, number) => `„${field}“ darf höchstens ${number} sein`,
  },
  onIssue: 'wird im Vorgang geändert',
  notThere: 'kein Feld dieses Vorgangs',
};

export const stepsDe: StepWords = { stepNav: 'Schritte', done: 'erledigt', advice: 'Hilft auch', own };
