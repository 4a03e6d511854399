package io.emend.cli;

import picocli.CommandLine.IVersionProvider;

/** The versions that {@code emend --version} prints. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = VersionProvider.class.getModule().getDescriptor() == null
                ? "development"
                : VersionProvider.class.getModule().getDescriptor().rawVersion().orElse("development");
        return new String[] {"emend " + version, "Java " + Runtime.version()};
    }
}
