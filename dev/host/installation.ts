/** The app's only installation on the local site. */
type Installation = {
  appId: string;
  cloudId: string;
  contextAri: string;
  environmentId: string;
  environmentType: string;
  installationId: string;
};

export function installationOf({ app }: { readonly app: { readonly id: string } }): Installation {
  const cloudId = '5f7a3c1e-0d2b-4c8e-9a61-2f4b7d90c3aa';
  return {
    appId: app.id.split('/').at(-1) ?? '',
    cloudId,
    contextAri: `ari:cloud:jira::site/${cloudId}`,
    environmentId: '0c9e5a52-7b1f-4f0a-8d37-61a4e2c8b915',
    environmentType: 'DEVELOPMENT',
    installationId: 'b1d40f6c-93e8-4a7b-b2a5-7c0e9d3f1846',
  };
}
