import type { PrivateWritingWords } from './words.en';

const privateWriting: PrivateWritingWords['privateWriting'] = {
  show: (said, of) => `Geschriebenes zeigen · ${said} von ${of}`,
  saysNothing: 'Wenn du es jetzt zeigst, zählst du als jemand ohne Frage.',
  stillWriting: (count) => `${count === 1 ? 'Eine Person schreibt' : `${count} schreiben`} noch`,
  othersWrite: 'Was gefragt wird, bleibt verdeckt, bis jemand es zeigt.',
  write: 'Erst schreiben, dann reden: Was du fragst, bleibt verdeckt, bis jemand es zeigt.',
  hidden: (count) => `noch verdeckt: bisher ${count}`,
  whenShown: 'Sie wird gezeigt, sobald sie von jeder von drei Personen sein könnte (du kannst eine davon sein).',
  afterShow: 'Das Geschriebene ist gezeigt: Ein Zweifel geht jetzt mit deiner Stimme.',
  mine: 'Deine, noch verdeckt',
  mineNotShown: 'Deine, nicht gezeigt',
  notShown: 'Nicht gezeigt: Weniger als drei Personen könnten es geschrieben haben.',
  delete: 'Löschen',
  reasonNotShown:
    'Nicht gezeigt: Bei so wenigen Stimmen wüssten alle, von wem es ist. Schreib deinen Namen dazu, oder sag, dass es gehört wurde.',
  maskedText: 'Deine Worte sind auf diesem Bildschirm verdeckt.',
  sign: 'Mit Namen',
  isHidden: 'verdeckt',
  takeBack: 'Zurücknehmen',
  takeBackThis: (text) => `Zurücknehmen: ${text}`,
  earlier: 'Früher',
  kept: 'Gespeichert, ohne deinen Namen. Sie wird gezeigt, sobald sie von jeder von drei Personen sein könnte (du kannst eine davon sein).',
};

export const privateWritingDe: PrivateWritingWords = { privateWriting, signed: 'Mit meinem Namen' };
