/** What is counted: sprints, or months on a board without sprints. */
export type Unit = 'sprints' | 'months';
