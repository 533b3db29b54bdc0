import type { Preset } from '../../../../src/domain/policy/policy';
import { criterion } from '../../../../src/words/criteria.de';
import type { MeaningWords } from './meaning.en';

const presets: Readonly<Record<Preset, string>> = {
  starter: 'Starter',
  scrum: 'Scrum',
  kanban: 'Kanban',
  own: 'eigene Regeln',
};

/** German words of what "ready" means. */
export const meaningDe: MeaningWords = {
  using: (preset) => `Dieses Projekt nutzt ${preset}.`,
  presets,
  criterion,
  required: 'Bereit heißt: all das ist erfüllt',
  advice: 'Gut zu haben; hält nichts auf',
  ofType: (type) => `Anders für ${type}`,
  need: { required: 'Pflicht', advice: 'gut zu haben', off: 'nicht gefragt' },
  field: (field) => `das Feld „${field}“`,
  onlyIf: (field) => `je nach „${field}“`,
  ticked: 'jemand hakt es im Vorgang ab',
  paper:
    'Auf dem Papier: Die Felder sind ausgefüllt, aber das Team ist sich noch nicht einig. Das zählt nie als bereit.',
  incomplete:
    'Einig, unvollständig: Das Team ist sich einig, nur Felder oder Häkchen fehlen. Das zählt als vereinbart.',
  recheck: 'Neu prüfen: Das Team war sich einig, dann änderte sich der Inhalt.',
};
