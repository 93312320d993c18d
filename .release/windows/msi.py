#!/usr/bin/env python3
"""Write down for wixl what is in the MSI: msi.py FOLDER VERSION FRAGMENT >quickscan.wxs

For the whole computer: Program Files, the Start menu, and a profile of Windows Terminal for everybody. Every name that
Windows knows it by follows from the version or the path, so that two builds give one file.
"""

import hashlib
import pathlib
import sys
import uuid
from xml.sax.saxutils import quoteattr

# Never to change: by these an upgrade knows what it replaces.
UPGRADE = "6F4B7A56-6A0B-4D7D-8E0B-3C1A5E7B9D21"
SPACE = uuid.UUID("3f1f3a52-5f0e-4f55-9d62-8a7f0f5c2b10")


def guid(name):
    return str(uuid.uuid5(SPACE, name)).upper()


def ident(path):
    return "f" + uuid.uuid5(SPACE, path).hex


def component(name, inside):
    return f'<Component Id="c{ident(name)[1:]}" Guid="{guid(name)}" Win64="yes">{inside}</Component>'


def file(path, source):
    return f'<File Id="{ident(path)}" Name={quoteattr(pathlib.PurePosixPath(path).name)} Source={quoteattr(str(source))} KeyPath="yes"/>'


def folder(root, path, found):
    """The files and folders in it; the ids of their components go to `found`."""
    parts = []
    for entry in sorted(path.iterdir()):
        name = entry.relative_to(root).as_posix()
        if entry.is_dir():
            inside = folder(root, entry, found)
            parts.append(f'<Directory Id="d{ident(name)[1:]}" Name={quoteattr(entry.name)}>{inside}</Directory>')
        else:
            parts.append(component(name, file(name, entry)))
            found.append(f"c{ident(name)[1:]}")
    return "\n".join(parts)


def contents(root):
    """What tells this package from one of the same version with something else in it."""
    total = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def main():
    root, version, fragment = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    found = []
    files = folder(root, root, found)
    shortcut = component("menu", """
        <Shortcut Id="menu" Name="Quickscan" Directory="ProgramMenuFolder" Target="[INSTALLDIR]quickscan.exe"
                  WorkingDirectory="INSTALLDIR" Icon="quickscan.ico"/>
        <RegistryValue Root="HKLM" Key="Software\\quickscan" Name="menu" Type="integer" Value="1" KeyPath="yes"/>""")
    terminal = component("terminal", file("quickscan.json", fragment))
    found += [f"c{ident('menu')[1:]}", f"c{ident('terminal')[1:]}"]
    references = "".join(f'<ComponentRef Id="{name}"/>' for name in found)
    print(f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{guid('product ' + version)}" Name="Quickscan wijkgericht werken" Language="1043" Codepage="1252" Version="{version}"
         Manufacturer="The quickscan authors" UpgradeCode="{UPGRADE}">
<Package Id="{guid('package ' + version + contents(root))}" InstallerVersion="405" Compressed="yes" InstallScope="perMachine" SummaryCodepage="1252"/>
<Media Id="1" Cabinet="quickscan.cab" EmbedCab="yes"/>
<Upgrade Id="{UPGRADE}">
  <UpgradeVersion Minimum="0.0.0" IncludeMinimum="yes" Maximum="{version}" IncludeMaximum="no" Property="OLDER"/>
  <UpgradeVersion Minimum="{version}" IncludeMinimum="no" OnlyDetect="yes" Property="NEWER"/>
</Upgrade>
<Icon Id="quickscan.ico" SourceFile={quoteattr(str(root / 'quickscan.ico'))}/>
<Property Id="ARPPRODUCTICON" Value="quickscan.ico"/>
<InstallExecuteSequence><RemoveExistingProducts After="InstallValidate"/></InstallExecuteSequence>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="quickscan">
{files}
{shortcut}
</Directory></Directory>
<Directory Id="ProgramMenuFolder"/>
<Directory Id="CommonAppDataFolder"><Directory Id="dms" Name="Microsoft"><Directory Id="dwt" Name="Windows Terminal">
<Directory Id="dfr" Name="Fragments"><Directory Id="dqs" Name="quickscan">
{terminal}
</Directory></Directory></Directory></Directory></Directory>
</Directory>
<Feature Id="all" Level="1">{references}</Feature>
</Product>
</Wix>""")


main()
