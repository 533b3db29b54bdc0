import { type Language, pageLanguage } from '../ui/words';

const gadgetEn = {
  choose: 'No project is chosen yet. Press ⋯ on this gadget, then Configure.',
  gone: 'The project or its board is gone, or you may not see it. Press ⋯ on this gadget, then Configure, to choose another.',
  openReport: 'Open the report',
  openReportOf: (board: string) => `Open the report: ${board}`,
  configure: 'What this gadget shows',
  shown: 'Boards that are shown',
  nothingShown: 'None so far. Choose a project and one of its boards, then press Add.',
  mostShown: (n: number) => `A gadget shows ${n} boards at most. Remove one to add another.`,
  unknown: 'A project or board that you may not see',
  unread: 'A board whose name cannot be read right now',
  add: 'Add',
  remove: 'Remove',
  removeThis: (board: string) => `Remove: ${board}`,
  search: 'Search for a project',
  project: 'Project',
  board: 'Board',
  boardOfPolicy: 'The board of the project’s settings',
  none: 'No project found.',
  save: 'Save',
};

/** Words of the gadget; what it shows of the backlog has those of the report. */
const gadgetWords: Readonly<Record<Language, typeof gadgetEn>> = {
  en: gadgetEn,
  de: {
    choose: 'Noch kein Projekt gewählt. Am Gadget auf ⋯ und dann auf „Konfigurieren“ drücken.',
    gone: 'Das Projekt oder sein Board gibt es nicht mehr, oder du darfst es nicht sehen. Am Gadget auf ⋯ und dann auf „Konfigurieren“ drücken, um ein anderes zu wählen.',
    openReport: 'Bericht öffnen',
    openReportOf: (board) => `Bericht öffnen: ${board}`,
    configure: 'Was dieses Gadget zeigt',
    shown: 'Gezeigte Boards',
    nothingShown: 'Noch keines. Wähle ein Projekt und eines seiner Boards, dann „Hinzufügen“.',
    mostShown: (n) => `Ein Gadget zeigt höchstens ${n} Boards. Entferne eines, um ein anderes hinzuzufügen.`,
    unknown: 'Ein Projekt oder Board, das du nicht sehen darfst',
    unread: 'Ein Board, dessen Name gerade nicht zu lesen ist',
    add: 'Hinzufügen',
    remove: 'Entfernen',
    removeThis: (board) => `Entfernen: ${board}`,
    search: 'Projekt suchen',
    project: 'Projekt',
    board: 'Board',
    boardOfPolicy: 'Das Board aus den Projekteinstellungen',
    none: 'Kein Projekt gefunden.',
    save: 'Speichern',
  },
};

export const useGadgetWords = (): typeof gadgetEn => gadgetWords[pageLanguage()];
