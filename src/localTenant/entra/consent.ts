/** What an administrator has consented to for the whole tenant: what the app's Entra manifest asks for, and nothing else. */
export const consentedRoles: readonly string[] = [
  'User.Read.All',
  'Calendars.ReadWrite',
  'Sites.Selected',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsActivity.Send',
  'Schedule.Read.All',
];

/** What a team gives by adding the app: the resource-specific permissions of the Teams manifest. They never stand in a token. */
export const teamPermissions: readonly string[] = ['TeamMember.Read.Group'];

/** The lines that the Teams manifest says the app may put into somebody's activity feed. */
export const activityTypes: readonly string[] = ['reminderWaiting'];
