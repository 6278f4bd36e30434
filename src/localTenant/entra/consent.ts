/** What an administrator has consented to for the whole tenant: what the app's Entra manifest asks for, and nothing else. */
export const consentedRoles: readonly string[] = [
  'User.Read.All',
  'Calendars.ReadWrite',
  'Sites.Selected',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
];

/** What a team gives by adding the app: the resource-specific permissions of the Teams manifest. They never stand in a token. */
export const teamPermissions: readonly string[] = ['TeamMember.Read.Group'];
