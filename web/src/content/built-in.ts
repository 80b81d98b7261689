/** The built-in codebook as its authors wrote it, the very file that the platform codes with. */
export async function builtInYaml(): Promise<string> {
  const file = await import('../../../analysis-service/src/main/resources/chancery/analysis/content/digital-diplomacy.yaml?raw');
  return file.default;
}
