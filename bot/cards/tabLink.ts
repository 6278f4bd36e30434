/** Opens the personal tab inside Teams. Links name the app by its id in the organisation's catalogue; 'personal' is the tab's entityId in the manifest. */
export const tabLink =
  (teamsAppId: string) =>
  (subEntityId: string | null): string => {
    const context = subEntityId === null ? '' : `?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}`;
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/personal${context}`;
  };
