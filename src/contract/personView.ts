export interface PersonView {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string | null;
}
