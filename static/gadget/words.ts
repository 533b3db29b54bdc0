import { type Language, pageLanguage } from '../ui/words';

const gadgetEn = {
  choose: 'No project is chosen yet. Press ⋯ on this gadget, then Configure.',
  gone: 'The project or its board is gone, or you may not see it. Press ⋯ on this gadget, then Configure, to choose another.',
  openReport: 'Open the report',
  configure: 'What this gadget shows',
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
    configure: 'Was dieses Gadget zeigt',
    search: 'Projekt suchen',
    project: 'Projekt',
    board: 'Board',
    boardOfPolicy: 'Das Board aus den Projekteinstellungen',
    none: 'Kein Projekt gefunden.',
    save: 'Speichern',
  },
};

export const useGadgetWords = (): typeof gadgetEn => gadgetWords[pageLanguage()];
