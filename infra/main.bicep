// One instance of Fotfeste: one municipality, its own tenant and its own data.
targetScope = 'resourceGroup'

@description('Short name of the instance; every resource name is made from it.')
@minLength(2)
@maxLength(16)
param instance string

param location string = resourceGroup().location

@description('The municipality\'s tenant.')
param tenantId string

@description('Name of the municipality as people know it.')
param tenantName string

@description('The Entra app that signs people in, is the bot and reads Graph.')
param clientId string

@description('App id of the Teams manifest: the one to go by until the app is published.')
param teamsManifestId string

@description('App id in the organisation\'s catalogue, given by publishing; "none" until then.')
param teamsCatalogueId string = 'none'

@description('host:/path of the SharePoint site that holds the list of status reports; empty switches that part off.')
param reportSite string = ''

@secure()
param clientSecret string

@secure()
@description('32 bytes in base64: encrypts talk content. Losing it loses the content.')
param contentKey string

@secure()
param databasePassword string

param webAppSku string = 'B2'
param databaseSku string = 'Standard_B1ms'

@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param databaseTier string = 'Burstable'

@description('32 GB is the smallest disk the server can have; it grows by itself.')
param databaseStorageGb int = 32

var suffix = uniqueString(resourceGroup().id, instance)
var databaseUser = 'fotfeste'
var databaseName = 'fotfeste'
// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security#key-vault-secrets-user
var secretsReader = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b875-0445c86b69e6'
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-fotfeste-${instance}'
  location: location
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: 'psql-fotfeste-${instance}-${suffix}'
  location: location
  sku: { name: databaseSku, tier: databaseTier }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    authConfig: { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled' }
    storage: { storageSizeGB: databaseStorageGb, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: { publicNetworkAccess: 'Enabled' }
  }
}

resource databaseContent 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: database
  name: databaseName
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

// 0.0.0.0 means addresses inside Azure only; the web app's own outbound addresses are not known before it exists.
resource databaseAccess 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {
  parent: database
  name: 'azure'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kv-${take(instance, 7)}-${suffix}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource clientSecretEntry 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'client-secret'
  properties: { value: clientSecret }
}

resource contentKeyEntry 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'content-key'
  properties: { value: contentKey }
}

resource databaseUrlEntry 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgresql://${databaseUser}:${uriComponent(databasePassword)}@${database.properties.fullyQualifiedDomainName}:5432/${databaseName}?sslmode=verify-full'
  }
}

resource secretsForWebApp 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsReader)
  scope: vault
  properties: {
    roleDefinitionId: secretsReader
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'asp-fotfeste-${instance}'
  location: location
  kind: 'linux'
  sku: { name: webAppSku, capacity: 1 }
  properties: { reserved: true }
}

resource webApp 'Microsoft.Web/sites@2024-11-01' = {
  name: 'app-fotfeste-${instance}-${suffix}'
  location: location
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node src/main.ts'
      alwaysOn: true
      healthCheckPath: '/health'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }
}

// The toolkit publishes with the signed-in person's token; the passwords that Azure makes are not needed.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: webApp
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: webApp
  name: 'scm'
  properties: { allow: false }
}

// What the app prints, on the web app's own disk. Application Insights would also keep the addresses and searches that
// go to Graph, which name people.
resource printed 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: webApp
  name: 'logs'
  properties: {
    applicationLogs: { fileSystem: { level: 'Information' } }
    httpLogs: { fileSystem: { enabled: true, retentionInDays: 30, retentionInMb: 100 } }
  }
}

// Apart from the web app, because PUBLIC_ORIGIN is the host name that Azure gave it.
resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: webApp
  name: 'appsettings'
  properties: {
    NODE_ENV: 'production'
    PORT: '8080'
    PUBLIC_ORIGIN: 'https://${webApp.properties.defaultHostName}'
    DATABASE_URL: '@Microsoft.KeyVault(SecretUri=${databaseUrlEntry.properties.secretUri})'
    CONTENT_KEY: '@Microsoft.KeyVault(SecretUri=${contentKeyEntry.properties.secretUri})'
    TENANT_ID: tenantId
    TENANT_NAME: tenantName
    CLIENT_ID: clientId
    CLIENT_SECRET: '@Microsoft.KeyVault(SecretUri=${clientSecretEntry.properties.secretUri})'
    TEAMS_APP_ID: teamsCatalogueId == 'none' ? teamsManifestId : teamsCatalogueId
    REPORT_SITE: reportSite
    LOG_LEVEL: 'info'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    WEBSITE_RUN_FROM_PACKAGE: '1'
    // The app ends what is under way within 25 s; Azure's own patience is 5.
    WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30'
  }
  dependsOn: [secretsForWebApp, databaseContent, databaseAccess]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-fotfeste-${instance}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Fotfeste'
    endpoint: 'https://${webApp.properties.defaultHostName}/api/messages'
    // Multi-tenant bots can no longer be registered.
    msaAppType: 'SingleTenant'
    msaAppId: clientId
    msaAppTenantId: tenantId
    disableLocalAuth: true
  }
}

resource botInTeams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false }
  }
}

output TAB_DOMAIN string = webApp.properties.defaultHostName
output BOT_ID string = bot.properties.msaAppId
output WEB_APP_RESOURCE_ID string = webApp.id
