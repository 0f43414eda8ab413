/** `leak`: of a person, by key. */
export interface View {
  readonly name: '' | 'leak' | 'attendance' | 'evaluation' | 'round';
  readonly person: string;
}
