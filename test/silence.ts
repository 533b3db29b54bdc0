/** Keeps what is logged at this level out of the output until the mocks are restored. Returns the spy. */
export const silence = (level: 'warn' | 'error') => jest.spyOn(console, level).mockImplementation(() => undefined);
