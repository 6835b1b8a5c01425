#!/bin/sh
# Prepares .venv from the lock file, on a machine that may have nothing but python3. Safe and quick to repeat.
#
# Needs: uv (taken from PATH, else installed with pip into .uv/), the locked libraries, and on Linux the few
# system libraries that Qt's wheels expect. What is missing and needs rights is installed as root or through a
# password-less sudo; without rights the exact command is printed and nothing is changed.
set -eu
cd "$(dirname "$0")/.."

uv_version=0.13.9
ready=.venv/.ready
export UV_PYTHON_DOWNLOADS=never

say() { printf '%s\n' "setup: $*" >&2; }

# Shared library and the Debian package that brings it; each proven necessary by leaving it out.
offscreen_libraries='libGL.so.1 libgl1
libEGL.so.1 libegl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libxkbcommon.so.0 libxkbcommon0'
x11_libraries='libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxkbcommon-x11.so.0 libxkbcommon-x11-0'
wayland_libraries='libwayland-cursor.so.0 libwayland-cursor0'

needed_libraries() {
    echo "$offscreen_libraries"
    [ -z "${DISPLAY:-}" ] || echo "$x11_libraries"
    [ -z "${WAYLAND_DISPLAY:-}" ] || echo "$wayland_libraries"
}

missing_libraries() {
    [ "$(uname)" = Linux ] || return 0
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || known=
    needed_libraries | while read -r library package; do
        case "$known" in *"$library "*) ;; *) printf ' %s' "$package" ;; esac
    done
}

find_uv() {
    for candidate in uv .uv/bin/uv; do
        # A shim may be on PATH and yet have nothing behind it.
        if "$candidate" --version >/dev/null 2>&1; then echo "$candidate"; return; fi
    done
}

missing_packages() {
    missing_libraries
    # Debian's python3 makes no environment with pip in it until this package is there.
    [ -n "$uv" ] || python3 -c 'import ensurepip' 2>/dev/null || printf ' python3-venv'
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "these Debian packages, or what your system calls them, are missing:$1"
        say "install them, then run make again"
        exit 1
    fi
    command="apt-get update && apt-get install -y --no-install-recommends$1"
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        say 'some system packages are missing and installing them needs rights. Run this once as root, then make again:'
        printf '\n    %s\n\n' "$command" >&2
        exit 1
    fi
    say "installing system packages:$1"
    $as_root env DEBIAN_FRONTEND=noninteractive sh -c "exec >&2; $command"
}

install_uv() {
    say "installing uv $uv_version into .uv/"
    python3 -m venv .uv
    .uv/bin/pip install --quiet --disable-pip-version-check "uv==$uv_version"
    uv=.uv/bin/uv
}

up_to_date() {
    [ -x .venv/bin/python ] && [ -e "$ready" ] || return 1
    [ -z "$(find uv.lock pyproject.toml scripts/setup.sh -newer "$ready")" ]
}

if up_to_date; then
    # The environment is ready, but the system may have changed, or a display may have come.
    uv=unneeded
else
    uv=$(find_uv)
fi
packages=$(missing_packages)
[ -z "$packages" ] || install_packages "$packages"
[ "$uv" != unneeded ] || exit 0
[ -n "$uv" ] || install_uv
say 'installing the locked libraries into .venv/'
"$uv" sync --frozen --compile-bytecode --quiet
touch "$ready"
say 'done'
