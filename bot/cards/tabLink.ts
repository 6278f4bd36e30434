/** Opens the personal tab inside Teams; 'personal' is the tab's entityId in the manifest. */
export const tabLink =
  (teamsAppId: string) =>
  (subEntityId: string | null): string => {
    const context = subEntityId === null ? '' : `?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}`;
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/personal${context}`;
  };
